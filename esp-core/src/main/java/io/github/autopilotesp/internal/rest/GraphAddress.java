package io.github.autopilotesp.internal.rest;

/** Where a request goes: never a text that is put together, for that can lead elsewhere. */
public sealed interface GraphAddress permits GraphPath, GraphAddress.NextPage {
  /**
   * The service's own link to a next page, whole as it came. A carrier follows it only where the
   * token may go.
   */
  record NextPage(String link) implements GraphAddress {}
}
