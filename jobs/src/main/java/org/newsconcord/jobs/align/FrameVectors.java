package org.newsconcord.jobs.align;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.newsconcord.slots.FrameSimilarity;

/** Sentence vectors of frames; the likeness of two is the cosine of their vectors. */
final class FrameVectors implements FrameSimilarity, Serializable {
  private static final long serialVersionUID = 1;
  private final HashMap<String, float[]> vectors;

  FrameVectors(Map<String, float[]> vectors) {
    this.vectors = new HashMap<>(vectors);
  }

  @Override
  public double between(String a, String b) {
    float[] one = vectors.get(a);
    float[] other = vectors.get(b);
    return one == null || other == null ? 0 : cosine(one, other);
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      lengthA += (double) a[i] * a[i];
      lengthB += (double) b[i] * b[i];
    }
    return dot == 0 ? 0 : dot / Math.sqrt(lengthA * lengthB);
  }
}
