package demitasse.compiler.random;

import java.nio.file.Path;
import java.util.List;

/**
 * Random programs as classes, ready to run.
 *
 * @param directory the root of the class files, without those of {@code CorpusProgram}
 * @param classNames the programs' fully qualified names
 */
record CompiledBatch(Path directory, List<String> classNames) {}
