package demitasse.simulator.sam4l.aesa;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The AESA's core: AES and the modes of operation of NIST SP 800-38A, block after block. */
final class Confidentiality {
  static final int BLOCK = 16;

  private static final int CBC = 1;
  private static final int CFB = 2;
  private static final int OFB = 3;
  private static final int COUNTER = 4;

  private final Cipher cipher = makeCipher();

  /** The initialization vector, the last ciphertext, or the counter: what chains blocks. */
  private byte[] chain = new byte[BLOCK];

  @SuppressWarnings("InsecureCryptoUsage") // because the modes around the block are modelled here
  private static Cipher makeCipher() {
    try {
      return Cipher.getInstance("AES/ECB/NoPadding");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Java has no AES", missing);
    }
  }

  /** Starts a message with its initialization vector or first counter. */
  void start(byte[] vector) {
    chain = vector.clone();
  }

  /** Encrypts or decrypts the next block; {@code bytes} of it count in CFB. */
  byte[] process(int operation, boolean encrypt, byte[] key, byte[] input, int bytes) {
    return switch (operation) {
      case CBC -> encrypt ? chainedEncrypt(key, input) : chainedDecrypt(key, input);
      case CFB -> feedBack(encrypt, key, input, bytes);
      case OFB -> {
        chain = block(Cipher.ENCRYPT_MODE, key, chain);
        yield exclusiveOr(input, chain);
      }
      case COUNTER -> {
        byte[] stream = block(Cipher.ENCRYPT_MODE, key, chain);
        increment();
        yield exclusiveOr(input, stream);
      }
      default -> block(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key, input);
    };
  }

  private byte[] chainedEncrypt(byte[] key, byte[] input) {
    chain = block(Cipher.ENCRYPT_MODE, key, exclusiveOr(input, chain));
    return chain.clone();
  }

  private byte[] chainedDecrypt(byte[] key, byte[] input) {
    byte[] output = exclusiveOr(block(Cipher.DECRYPT_MODE, key, input), chain);
    chain = input.clone();
    return output;
  }

  private byte[] feedBack(boolean encrypt, byte[] key, byte[] input, int bytes) {
    byte[] stream = block(Cipher.ENCRYPT_MODE, key, chain);
    byte[] output = Arrays.copyOf(Arrays.copyOf(exclusiveOr(input, stream), bytes), BLOCK);
    System.arraycopy(chain, bytes, chain, 0, BLOCK - bytes);
    System.arraycopy(encrypt ? output : input, 0, chain, BLOCK - bytes, bytes);
    return output;
  }

  private void increment() {
    for (int i = BLOCK - 1; i >= 0; i--) {
      chain[i]++;
      if (chain[i] != 0) {
        return;
      }
    }
  }

  private byte[] block(int direction, byte[] key, byte[] input) {
    try {
      cipher.init(direction, new SecretKeySpec(key, "AES"));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES of one block failed", impossible);
    }
  }

  private static byte[] exclusiveOr(byte[] one, byte[] other) {
    byte[] result = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      result[i] = (byte) (one[i] ^ other[i]);
    }
    return result;
  }
}
