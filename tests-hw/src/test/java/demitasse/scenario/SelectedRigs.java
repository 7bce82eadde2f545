package demitasse.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The rigs that a class of scenarios runs on: those that can run it, of those that are wanted. */
final class SelectedRigs implements ArgumentsProvider, AnnotationConsumer<Scenario> {
  private static final Map<String, Supplier<Rig>> RIGS = new LinkedHashMap<>();

  static {
    RIGS.put("jvm", JvmHail::new);
    RIGS.put("sim", SimulatedHail::new);
    RIGS.put("qemu", QemuBoard::new);
  }

  private List<String> able = List.of();

  @Override
  public void accept(Scenario scenario) {
    able = List.of(scenario.on());
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return wanted().stream()
        .filter(able::contains)
        .map(name -> Arguments.of(Named.of(name, rig(name))));
  }

  private static List<String> wanted() {
    List<String> names = Arrays.asList(System.getProperty("rig", "jvm,sim,qemu").split(",", -1));
    for (String name : names) {
      if (name.equals("board")) {
        throw new IllegalArgumentException(
            "Rig \"board\" needs a Hail of silicon: implement Rig for yours, and add it here");
      }
      if (!RIGS.containsKey(name)) {
        throw new IllegalArgumentException("No rig \"" + name + "\": there are " + RIGS.keySet());
      }
    }
    return names;
  }

  private static Rig rig(String name) {
    return RIGS.get(name).get();
  }
}
