package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** A byte-code interpreter: a switch in a loop with continue, break of the loop and return. */
public final class SwitchInLoop extends CorpusProgram {
  private final byte[] code = {1, 5, 1, 7, 2, 3, 4, 1, 3, 5, -3, 6, 9, 2, 0};
  private final int[] stack = new int[8];
  private int top;

  public static CorpusProgram create() {
    return new SwitchInLoop();
  }

  @Override
  protected void run() {
    put(interpret(0, 40));
    put(interpret(2, 40));
    put(interpret(5, 40));
    put(interpret(12, 40));
    for (int fuel = 0; fuel < 12; fuel++) {
      put(interpret(0, fuel));
      put(top);
    }
  }

  private int interpret(int next, int fuel) {
    top = 0;
    stack[0] = 0;
    loop:
    while (true) {
      if (--fuel < 0) {
        return -1;
      }
      switch (code[next++]) {
        case 0:
          break loop;
        case 1:
          stack[++top] = code[next++];
          continue;
        case 2:
          if (top < 2) {
            continue loop;
          }
          stack[top - 1] += stack[top];
          top--;
          break;
        case 3:
          stack[top] = stack[top] * 3;
          break;
        case 4:
          stack[top] ^= 0x55;
          break;
        case 5:
          stack[0] += code[next++];
          break;
        case 6:
          return stack[top] - 1000;
        default:
          stack[0] = -99;
          break loop;
      }
      stack[0]++;
    }
    return stack[top] + stack[0] * 1000;
  }
}
