package demitasse.compiler;

import demitasse.compiler.analysis.TrustedPackages;
import java.nio.file.Path;
import java.util.List;

/**
 * What to compile.
 *
 * @param classPath directories and jars with the compiled classes
 * @param boardClass the class whose {@code create()} makes the image
 * @param name the name of the files to write, without ending
 * @param symbolPrefix what the C names of the entry points start with; may be empty
 * @param trusted the packages that may use raw memory and intrinsics
 */
public record CompilerOptions(
    List<Path> classPath,
    String boardClass,
    String name,
    String symbolPrefix,
    TrustedPackages trusted) {
  /** Options with the default trusted packages, no prefix, and the board class's name. */
  public static CompilerOptions of(List<Path> classPath, String boardClass) {
    String name = boardClass.substring(boardClass.lastIndexOf('.') + 1);
    return new CompilerOptions(classPath, boardClass, name, "", TrustedPackages.DEFAULT);
  }

  /** The same with another prefix and file name. */
  public CompilerOptions named(String newName, String newPrefix) {
    return new CompilerOptions(classPath, boardClass, newName, newPrefix, trusted);
  }
}
