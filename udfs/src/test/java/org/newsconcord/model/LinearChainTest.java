package org.newsconcord.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LinearChainTest {
  /** Three labels; feature f of a position is its value. Label 2 may only follow 1 or 2. */
  private static LinearChain chain() {
    int never = LinearChain.NEVER;
    byte[] weights = {
      0, 0, 0, //
      5, 0, 0, //
      0, 9, 0, //
      1, 0, 3
    };
    int[] transitions = {0, 0, never, 0, 0, 0, 0, 0, 2};
    return new LinearChain(3, 2, weights, transitions);
  }

  private static LinearChain.Observations of(int... values) {
    return new LinearChain.Observations() {
      @Override
      public int features(int i, int from, int to, int[] features) {
        features[0] = values[i];
        return 1;
      }

      @Override
      public int mostFeatures() {
        return 1;
      }

      @Override
      public int place(int i) {
        return 0;
      }
    };
  }

  private static byte[] label(LinearChain chain, int... values) {
    byte[] labels = new byte[values.length];
    chain.label(of(values), 0, values.length, labels);
    return labels;
  }

  @Test
  void findsTheBestLabellingThatIsAllowed() {
    assertArrayEquals(new byte[] {0, 1, 2, 2, 0}, label(chain(), 1, 2, 3, 3, 1));
    assertArrayEquals(new byte[] {1}, label(chain(), 2));
    assertArrayEquals(new byte[0], label(chain()));
  }

  @Test
  void labelThatMustFollowAnotherDoesNotBegin() {
    assertEquals(0, label(chain(), 3)[0]);
  }

  @Test
  void isTheSameAfterWritingAndReading() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    chain().write(new DataOutputStream(bytes));
    LinearChain read =
        LinearChain.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertArrayEquals(label(chain(), 1, 2, 3, 3, 1), label(read, 1, 2, 3, 3, 1));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    read.write(new DataOutputStream(again));
    assertArrayEquals(bytes.toByteArray(), again.toByteArray());
  }

  @Test
  void namesTheFeaturesOfALabel() {
    BitSet expected = new BitSet();
    expected.set(2);
    assertEquals(expected, chain().features(1, 0, 5));
  }

  @Test
  void tablesMustFit() {
    assertThrows(
        IllegalArgumentException.class, () -> new LinearChain(3, 2, new byte[3], new int[9]));
  }
}
