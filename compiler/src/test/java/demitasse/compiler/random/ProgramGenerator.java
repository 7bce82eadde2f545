package demitasse.compiler.random;

import java.util.List;

/** Draws a whole program from a seed; the same seed gives the same program. */
final class ProgramGenerator {
  private ProgramGenerator() {}

  static Program generate(long seed) {
    Choices choices = new Choices(seed);
    World world = new World();
    Expressions expressions = new Expressions(choices, world);
    world.usesLibrary = choices.percent(55);
    boolean inner = choices.percent(30);
    new Signatures(choices, world).draw();
    List<Statement> setup = new FieldDeclarations(expressions).draw();
    List<Routine> routines = new Routines(expressions, inner).draw();
    Program.Wrap wrap =
        choices.pickOf(
            Program.Wrap.BARE,
            Program.Wrap.DUMP,
            Program.Wrap.FINALLY,
            Program.Wrap.FINALLY,
            Program.Wrap.CATCH);
    int fuel = choices.between(30, 150);
    return new Program(
        seed,
        inner,
        wrap,
        fuel,
        List.copyOf(world.fields),
        List.copyOf(setup),
        List.copyOf(routines));
  }
}
