package io.github.autopilotesp.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list into pieces. */
final class Slices {
  private Slices() {}

  static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> slices = new ArrayList<>();
    for (int start = 0; start < all.size(); start += size) {
      slices.add(List.copyOf(all.subList(start, Math.min(all.size(), start + size))));
    }
    return slices;
  }
}
