package demitasse.compiler.random;

import java.nio.file.Path;
import java.util.List;

/**
 * Random programs as classes, ready to run.
 *
 * @param directory a directory for the batch, that is removed after it
 * @param classes the root of the class files, inside that directory
 * @param classNames the programs' fully qualified names
 */
record CompiledBatch(Path directory, Path classes, List<String> classNames) {}
