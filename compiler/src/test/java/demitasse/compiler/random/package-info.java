/**
 * Random programs of the subset, compared between the JVM, the host and the Cortex-M4.
 *
 * <ul>
 *   <li>A {@link demitasse.compiler.random.Program} is a tree of records that carry their own Java
 *       text: {@link demitasse.compiler.random.Expression}, {@link
 *       demitasse.compiler.random.Statement}, {@link demitasse.compiler.random.Routine}.
 *   <li>{@link demitasse.compiler.random.ProgramGenerator} draws one from a seed. It is well typed,
 *       has no recursion and ends, since each call and most loops burn a common fuel.
 *   <li>{@link demitasse.compiler.random.Reductions} makes a smaller program that javac accepts out
 *       of a program; {@link demitasse.compiler.random.Batches} gives both to jqwik.
 *   <li>{@link demitasse.compiler.random.RandomPrograms} compiles a batch, runs it everywhere and
 *       compares.
 * </ul>
 */
package demitasse.compiler.random;
