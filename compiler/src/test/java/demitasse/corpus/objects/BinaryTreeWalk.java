package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Inserts into a search tree and walks it in order without recursion. */
public final class BinaryTreeWalk extends CorpusProgram {
  static final class Node {
    int key;
    Node left;
    Node right;
    Node parent;
  }

  private final Node[] pool = new Node[20];
  private int used;
  private Node root;
  private int state = 91;

  public static CorpusProgram create() {
    BinaryTreeWalk program = new BinaryTreeWalk();
    for (int i = 0; i < program.pool.length; i++) {
      program.pool[i] = new Node();
    }
    return program;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 24; i++) {
      state = state * 1_103_515_245 + 12_345;
      put(insert((state >>> 16) % 100));
    }
    for (Node node = leftmost(root); node != null; node = successor(node)) {
      put(node.key);
    }
    put(depth());
  }

  private boolean insert(int key) {
    Node parent = null;
    Node node = root;
    while (node != null) {
      if (node.key == key) {
        return false;
      }
      parent = node;
      node = key < node.key ? node.left : node.right;
    }
    if (used == pool.length) {
      return false;
    }
    Node fresh = pool[used++];
    fresh.key = key;
    fresh.parent = parent;
    if (parent == null) {
      root = fresh;
    } else if (key < parent.key) {
      parent.left = fresh;
    } else {
      parent.right = fresh;
    }
    return true;
  }

  private static Node leftmost(Node node) {
    while (node != null && node.left != null) {
      node = node.left;
    }
    return node;
  }

  private static Node successor(Node node) {
    if (node.right != null) {
      return leftmost(node.right);
    }
    Node parent = node.parent;
    while (parent != null && parent.right == node) {
      node = parent;
      parent = node.parent;
    }
    return parent;
  }

  private int depth() {
    int deepest = 0;
    for (int i = 0; i < used; i++) {
      int depth = 0;
      for (Node node = pool[i]; node != null; node = node.parent) {
        depth++;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
