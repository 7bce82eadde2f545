package demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.desugar.LibraryClasses;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.CheckClassAdapter;

/** The library as the board sees it fits the JDK's classes that the application was built for. */
class LibraryShapeTest {
  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  static List<String> names() {
    return LibraryFiles.names();
  }

  @Test
  void theLibraryIsThere() {
    assertThat(names())
        .contains("java/lang/Object", "java/util/Objects", "java/util/function/Supplier")
        .hasSizeBetween(60, 90);
  }

  @ParameterizedTest
  @MethodSource("names")
  void noNameKeepsThePrefix(String name) {
    String text = new String(LibraryClasses.bytes(name), StandardCharsets.ISO_8859_1);

    assertThat(node(name).name).isEqualTo(name);
    assertThat(text).doesNotContain("demitasse/library").doesNotContain("demitasse.library");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyVisibleMemberIsOneOfTheJdk(String name) throws Exception {
    ClassNode library = node(name);
    ClassNode jdk = jdkNode(name);
    int kind = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;

    assertThat(library.access & kind).isEqualTo(jdk.access & kind);
    for (MethodNode method : library.methods) {
      if ((method.access & VISIBLE) != 0 && (method.access & Opcodes.ACC_SYNTHETIC) == 0) {
        int flags = VISIBLE | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT;
        assertThat(find(jdk, method))
            .as("%s.%s%s", name, method.name, method.desc)
            .isNotNull()
            .satisfies(m -> assertThat(m.access & flags).isEqualTo(method.access & flags));
      }
    }
  }

  /** Wrappers and utilities extend Object here, so that nothing else is pulled in. */
  @ParameterizedTest
  @MethodSource("names")
  void superclassesAreThoseOfTheJdkWhereTheyMatter(String name) throws Exception {
    String expected = jdkNode(name).superName;

    assertThat(node(name).superName)
        .isEqualTo("java/lang/Number".equals(expected) ? "java/lang/Object" : expected);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theBytecodeVerifies(String name) {
    StringWriter problems = new StringWriter();
    ClassReader reader = new ClassReader(LibraryClasses.bytes(name));

    CheckClassAdapter.verify(
        reader, ClassLoader.getPlatformClassLoader(), false, new PrintWriter(problems));

    assertThat(problems.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void onlyClassesOfTheLibraryAreUsed(String name) {
    List<String> names = names();
    for (MethodNode method : node(name).methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        boolean isIntrinsicBody = intrinsicName(method) != null;
        if (instruction instanceof MethodInsnNode call && !isIntrinsicBody) {
          assertThat(names).as(name + "." + method.name).contains(call.owner);
        }
      }
    }
  }

  @Test
  void theRootHasNoSuperclassAndItsConstructorCallsNone() {
    ClassNode root = node("java/lang/Object");
    MethodNode constructor = root.methods.get(0);

    assertThat(root.superName).isNull();
    assertThat(constructor.name).isEqualTo("<init>");
    for (AbstractInsnNode instruction : constructor.instructions) {
      assertThat(instruction).isNotInstanceOf(MethodInsnNode.class);
    }
  }

  @Test
  void otherNamesAreNotInTheLibrary() {
    assertThat(LibraryClasses.bytes("java/lang/StringBuilder")).isNull();
    assertThat(LibraryClasses.bytes("java/lang/Integer$$Lambda$0")).isNull();
    assertThat(LibraryClasses.bytes("demitasse/library/java/lang/Integer")).isNull();
    assertThat(LibraryClasses.bytes("demitasse/machine/Memory")).isNull();
  }

  @Test
  void theRuntimeHasTheseFunctionsToSupply() {
    Map<String, String> functions = new TreeMap<>();
    for (String name : names()) {
      for (MethodNode method : node(name).methods) {
        String function = intrinsicName(method);
        if (function != null) {
          assertThat(method.access & Opcodes.ACC_STATIC).isNotZero();
          functions.put(function, method.desc);
        }
      }
    }

    Map<String, String> expected = new TreeMap<>();
    expected.put("demitasse_arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V");
    expected.put("demitasse_compare_unsigned", "(II)I");
    expected.put("demitasse_compare_unsigned_long", "(JJ)I");
    expected.put("demitasse_count_leading_zeros", "(I)I");
    expected.put("demitasse_count_leading_zeros_long", "(J)I");
    expected.put("demitasse_divide_unsigned", "(II)I");
    expected.put("demitasse_divide_unsigned_long", "(JJ)J");
    expected.put("demitasse_remainder_unsigned", "(II)I");
    expected.put("demitasse_remainder_unsigned_long", "(JJ)J");
    expected.put("demitasse_reverse_bits", "(I)I");
    expected.put("demitasse_reverse_bytes", "(I)I");
    expected.put("demitasse_string_byte", "(Ljava/lang/String;I)I");
    expected.put("demitasse_string_length", "(Ljava/lang/String;)I");
    assertThat(functions).isEqualTo(expected);
  }

  /** The C name of an intrinsic that any package may call, or null for other methods. */
  private static String intrinsicName(MethodNode method) {
    List<AnnotationNode> annotations =
        method.invisibleAnnotations == null ? List.of() : method.invisibleAnnotations;
    for (AnnotationNode annotation : annotations) {
      if (annotation.desc.equals("Ldemitasse/machine/Intrinsic;")) {
        List<Object> values = new ArrayList<>(annotation.values);
        assertThat(values).hasSize(4).contains("open", true);
        return (String) values.get(values.indexOf("value") + 1);
      }
    }
    return null;
  }

  private static MethodNode find(ClassNode node, MethodNode wanted) {
    for (MethodNode method : node.methods) {
      if (method.name.equals(wanted.name) && method.desc.equals(wanted.desc)) {
        return method;
      }
    }
    return null;
  }

  private static ClassNode node(String name) {
    ClassNode node = new ClassNode();
    new ClassReader(LibraryClasses.bytes(name)).accept(node, 0);
    return node;
  }

  private static ClassNode jdkNode(String name) throws Exception {
    ClassNode node = new ClassNode();
    new ClassReader(ClassLoader.getSystemResourceAsStream(name + ".class")).accept(node, 0);
    return node;
  }
}
