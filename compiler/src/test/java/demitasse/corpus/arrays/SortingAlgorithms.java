package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Insertion sort, Shell sort, heap sort and binary search on one array. */
public final class SortingAlgorithms extends CorpusProgram {
  private final int[] input = {
    83, -5, 0, 17, 17, Integer.MIN_VALUE, 99, 4, Integer.MAX_VALUE, -5, 62, 1
  };
  private final int[] work = new int[12];

  public static CorpusProgram create() {
    return new SortingAlgorithms();
  }

  @Override
  protected void run() {
    for (int algorithm = 0; algorithm < 3; algorithm++) {
      System.arraycopy(input, 0, work, 0, input.length);
      switch (algorithm) {
        case 0 -> shell(1);
        case 1 -> shell(5);
        default -> heap();
      }
      for (int value : work) {
        put(value);
      }
      input[algorithm] ^= 0x55;
    }
    for (int key = -6; key < 100; key += 11) {
      put(search(key));
    }
    put(search(Integer.MIN_VALUE));
  }

  private void shell(int gap) {
    for (; gap > 0; gap /= 2) {
      for (int i = gap; i < work.length; i++) {
        int value = work[i];
        int j = i;
        while (j >= gap && work[j - gap] > value) {
          work[j] = work[j - gap];
          j -= gap;
        }
        work[j] = value;
      }
    }
  }

  private void heap() {
    for (int i = work.length / 2 - 1; i >= 0; i--) {
      sift(i, work.length);
    }
    for (int end = work.length - 1; end > 0; end--) {
      int top = work[0];
      work[0] = work[end];
      work[end] = top;
      sift(0, end);
    }
  }

  private void sift(int root, int end) {
    int value = work[root];
    int child;
    while ((child = 2 * root + 1) < end) {
      if (child + 1 < end && work[child + 1] > work[child]) {
        child++;
      }
      if (work[child] <= value) {
        break;
      }
      work[root] = work[child];
      root = child;
    }
    work[root] = value;
  }

  private int search(int key) {
    int low = 0;
    int high = work.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      if (work[middle] < key) {
        low = middle + 1;
      } else if (work[middle] > key) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -(low + 1);
  }
}
