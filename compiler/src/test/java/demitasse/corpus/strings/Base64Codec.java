package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Base64 of texts into a byte buffer and back, with padding and bad input. */
public final class Base64Codec extends CorpusProgram {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private final byte[] reverse = new byte[128];
  private final byte[] encoded = new byte[40];
  private final byte[] decoded = new byte[30];
  private final String[] texts = {
    "", "f", "fo", "foo", "foob", "fooba", "foobar", "\u00ff\u00fe\u0000?>"
  };

  public static CorpusProgram create() {
    return new Base64Codec();
  }

  private Base64Codec() {
    java.util.Arrays.fill(reverse, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      reverse[ALPHABET.charAt(i)] = (byte) i;
    }
  }

  @Override
  protected void run() {
    for (String text : texts) {
      int length = encode(text);
      for (int i = 0; i < length; i++) {
        put(encoded[i]);
      }
      put(decode(length));
      int sum = 0;
      for (int i = 0; i < text.length(); i++) {
        sum = sum * 257 + (decoded[i] & 0xFF) - text.charAt(i);
      }
      put(sum);
    }
    encoded[2] = '*';
    put(decode(8));
  }

  private int encode(String text) {
    int out = 0;
    for (int i = 0; i < text.length(); i += 3) {
      int left = text.length() - i;
      int group = text.charAt(i) << 16;
      group |= left > 1 ? text.charAt(i + 1) << 8 : 0;
      group |= left > 2 ? text.charAt(i + 2) : 0;
      encoded[out++] = (byte) ALPHABET.charAt(group >> 18);
      encoded[out++] = (byte) ALPHABET.charAt(group >> 12 & 63);
      encoded[out++] = left > 1 ? (byte) ALPHABET.charAt(group >> 6 & 63) : (byte) '=';
      encoded[out++] = left > 2 ? (byte) ALPHABET.charAt(group & 63) : (byte) '=';
    }
    return out;
  }

  private int decode(int length) {
    int out = 0;
    int bits = 0;
    int held = 0;
    for (int i = 0; i < length && encoded[i] != '='; i++) {
      int value = reverse[encoded[i]];
      if (value < 0) {
        return -i;
      }
      bits = bits << 6 | value;
      held += 6;
      if (held >= 8) {
        held -= 8;
        decoded[out++] = (byte) (bits >> held);
      }
    }
    return out;
  }
}
