package demitasse.compiler.emit;

/**
 * A C variable of the image: an object, an array, a string, a static field or a type's table.
 *
 * <p>The linker leaves out what no code that it keeps refers to.
 *
 * @param symbol the C variable
 * @param kind what it is, by class: {@code demitasse.chip.Uart}, {@code byte[]}
 * @param origin how the factory's result leads to it, or where else it comes from
 * @param isConstant whether it is in flash, as nothing on the board changes it
 * @param bytes its size on the board, with type word, length word and padding
 */
public record PlacedObject(
    String symbol, String kind, String origin, boolean isConstant, int bytes) {}
