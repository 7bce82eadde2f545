package demitasse.compiler.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The first sentence of each Java file's documentation, as javac reads it, in Markdown. */
final class Taglines {
  private Taglines() {}

  /** The taglines by file; empty text where a file has none. */
  static Map<Path, String> of(List<Path> files) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null);
    List<String> options = List.of("-proc:none");
    JavacTask task =
        (JavacTask)
            javac.getTask(
                null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
    DocTrees trees = DocTrees.instance(task);
    Map<Path, String> taglines = new LinkedHashMap<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        DocCommentTree comment = trees.getDocCommentTree(pathOfComment(unit));
        taglines.put(file, comment == null ? "" : markdown(comment.getFirstSentence()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sources", e);
    }
    return taglines;
  }

  /** A package-info has its comment on the package, all other files on their first type. */
  private static TreePath pathOfComment(CompilationUnitTree unit) {
    TreePath root = new TreePath(unit);
    List<? extends Tree> types = unit.getTypeDecls();
    return new TreePath(root, types.isEmpty() ? unit.getPackage() : types.get(0));
  }

  private static String markdown(List<? extends DocTree> sentence) {
    StringBuilder text = new StringBuilder();
    for (DocTree part : sentence) {
      if (part instanceof LiteralTree literal) {
        text.append('`').append(literal.getBody().getBody()).append('`');
      } else if (part instanceof LinkTree link) {
        String target = link.getReference().getSignature();
        text.append('`').append(target.substring(target.lastIndexOf('.') + 1)).append('`');
      } else {
        text.append(part);
      }
    }
    return text.toString().replaceAll("\\s+", " ").trim();
  }
}
