package io.github.autopilotesp.internal.rest;

/** Where a request goes: never a concatenated string, as that could lead elsewhere. */
public sealed interface GraphAddress permits GraphPath, GraphAddress.NextPage {
  /**
   * The service's own link to the next page, unchanged. A carrier follows it only to where the
   * token may be sent.
   */
  record NextPage(String link) implements GraphAddress {}
}
