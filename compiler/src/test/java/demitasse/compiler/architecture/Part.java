package demitasse.compiler.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One part of the compiler: classes that may depend on some of the parts before it and no others.
 *
 * <p>A part is a package, or a few classes of one that the rest of their package depends on.
 *
 * @param name what the others call it
 * @param members a package, or names of classes that stand for themselves and not for their package
 * @param mayUse the parts that it may depend on, itself excepted; each is before it in {@link #ALL}
 * @param libraries the packages of libraries that it may depend on
 * @param because the sentence that says why
 */
record Part(
    String name,
    List<String> members,
    List<String> mayUse,
    List<String> libraries,
    String because) {
  private static final String COMPILER = "demitasse.compiler";
  private static final String TEAVM = "org.teavm..";
  private static final String ASM = "org.objectweb.asm..";
  private static final String GSON = "com.google.gson..";
  private static final String PICOCLI = "picocli..";

  static final List<Part> ALL =
      List.of(
          new Part(
              "library",
              List.of("demitasse.library.."),
              List.of(),
              List.of(),
              "the library is java.lang on the board, and knows no compiler"),
          new Part(
              "desugar",
              List.of(COMPILER + ".desugar"),
              List.of(),
              List.of(ASM),
              "desugaring makes bytes from bytes, whoever reads them then"),
          new Part(
              "model",
              List.of(COMPILER + ".model"),
              List.of(),
              List.of(TEAVM, ASM),
              "classes are read before anything is known of the program"),
          new Part(
              "image",
              List.of(COMPILER + ".image"),
              List.of("model"),
              List.of(TEAVM),
              "objects are what the factory made, whatever is found out about them"),
          new Part(
              "rules",
              List.of(COMPILER + ".verify.Rule", COMPILER + ".verify.Diagnostic"),
              List.of(),
              List.of(),
              "a rule is a name and a sentence, and an error is text"),
          new Part(
              "analysis",
              List.of(COMPILER + ".analysis"),
              List.of("model", "image", "rules"),
              List.of(TEAVM),
              "facts do not depend on what they are used for"),
          new Part(
              "verify",
              List.of(COMPILER + ".verify"),
              List.of("model", "image", "rules", "analysis"),
              List.of(TEAVM),
              "what is refused does not depend on how code is emitted"),
          new Part(
              "emit",
              List.of(COMPILER + ".emit"),
              List.of("model", "image", "analysis"),
              List.of(TEAVM),
              "only a program that broke no rule is emitted"),
          new Part(
              "options",
              List.of(COMPILER + ".CompilerOptions"),
              List.of("analysis"),
              List.of(),
              "options are data"),
          new Part(
              "board",
              List.of(COMPILER + ".board"),
              List.of("model", "image", "rules", "analysis", "options"),
              List.of(TEAVM),
              "a board's entry points are where the analysis starts"),
          new Part(
              "result",
              List.of(COMPILER + ".CompilerResult"),
              List.of("rules", "analysis", "emit"),
              List.of(),
              "a result is data"),
          new Part(
              "report",
              List.of(COMPILER + ".report"),
              List.of("image", "analysis", "emit", "options", "result"),
              List.of(TEAVM, GSON, PICOCLI),
              "reports say what others found out"),
          new Part(
              "driver",
              List.of(COMPILER),
              List.of(
                  "desugar",
                  "model",
                  "image",
                  "rules",
                  "analysis",
                  "verify",
                  "emit",
                  "options",
                  "board",
                  "result",
                  "report"),
              List.of(PICOCLI),
              "the compiler and its command line only put the parts together"));

  static Part named(String name) {
    return ALL.stream().filter(part -> part.name.equals(name)).findFirst().orElseThrow();
  }

  /** The rule that this part keeps to what it may use. */
  ArchRule rule() {
    DescribedPredicate<JavaClass> allowed =
        classesOf().or(resideInAnyPackage("java..", "demitasse.machine"));
    for (String library : libraries) {
      allowed = allowed.or(resideInAPackage(library));
    }
    for (String used : mayUse) {
      allowed = allowed.or(named(used).classesOf());
    }
    return classes()
        .that(classesOf().as("are in %s", name))
        .should()
        .onlyDependOnClassesThat(allowed.as("are in %s, or libraries %s", mayUse, libraries))
        .because(because);
  }

  /** The classes of this part, with those that are nested in them. */
  DescribedPredicate<JavaClass> classesOf() {
    return DescribedPredicate.describe("are in " + name, this::contains);
  }

  private boolean contains(JavaClass type) {
    if (members.contains(outermost(type))) {
      return true;
    }
    boolean standsForItself = ALL.stream().anyMatch(part -> part.members.contains(outermost(type)));
    return !standsForItself
        && members.stream().anyMatch(member -> resideInAPackage(member).test(type));
  }

  private static String outermost(JavaClass type) {
    return type.getBaseComponentType().getName().replaceAll("\\$.*", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
