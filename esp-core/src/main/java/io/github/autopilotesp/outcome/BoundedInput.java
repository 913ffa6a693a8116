package io.github.autopilotesp.outcome;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream limited to the maximum size of a dump, regardless of compression. */
final class BoundedInput extends FilterInputStream {
  private final long limit;
  private long count;

  BoundedInput(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long octets) {
    count += octets;
    if (count > limit) {
      throw new RegistryDumpException(
          RegistryDumpException.Reason.TOO_LARGE,
          "It has more than " + limit + " bytes. Read the .reg file with a higher limit.");
    }
  }
}
