package demitasse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One layer of the kernel: a package, and the packages that it may depend on besides {@code java}.
 *
 * <p>No layer names {@code board}: a board wires the layers and nothing knows it. The annotations
 * of {@code machine} only mark code, so each layer may use them; its classes touch the machine, so
 * only the layers that name it may use those. The annotations that say which numbers are unsigned
 * are like those of {@code java}.
 *
 * @param name the package, below the root
 * @param mayUse the packages below the root that it may depend on, itself excepted
 */
record Layer(String name, List<String> mayUse) {
  static final List<Layer> ALL =
      List.of(
          new Layer("machine", List.of()),
          new Layer("memory", List.of("machine")),
          new Layer("abi", List.of("memory", "machine")),
          new Layer("cortexm", List.of("memory", "machine")),
          new Layer("hil", List.of("abi")),
          new Layer("kernel", List.of("hil", "cortexm", "memory", "abi", "machine")),
          new Layer("capsule", List.of("kernel", "hil", "abi")),
          new Layer("chip", List.of("hil", "cortexm", "machine")));

  /** The rule for this layer among the packages below {@code root}; it holds if there are none. */
  ArchRule rule(String root) {
    DescribedPredicate<JavaClass> allowed =
        resideInAPackage("java..")
            .or(resideInAPackage("org.checkerframework.checker.signedness.qual"))
            .or(resideInAPackage(root + "." + name + ".."))
            .or(annotationOfTheMachine(root));
    if (!mayUse.isEmpty()) {
      String[] packages =
          mayUse.stream().map(used -> root + "." + used + "..").toArray(String[]::new);
      allowed = allowed.or(resideInAnyPackage(packages));
    }
    return classes()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .onlyDependOnClassesThat(allowed.as("are in java, %s or %s", name, mayUse))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> annotationOfTheMachine(String root) {
    return resideInAPackage(root + ".machine..")
        .and(DescribedPredicate.describe("annotations", JavaClass::isAnnotation));
  }

  @Override
  public String toString() {
    return name;
  }
}
