package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks things up in the collections of a tenant, with few requests. */
final class CatalogReader {
  /** Microsoft Entra allows 15 terms in a filter; Intune does not say. */
  private static final int NAMES_PER_REQUEST = 10;

  private static final String NAME = "displayName";

  private final GraphSender sender;
  private final GraphPages pages;

  CatalogReader(GraphSender sender, GraphPages pages) {
    this.sender = sender;
    this.pages = pages;
  }

  GraphSender sender() {
    return sender;
  }

  Deadline deadline() {
    return sender.deadline();
  }

  /** Reads one object with the codec; what the codec cannot read is the service's fault. */
  static <T> T read(GraphCall call, WireObject wire, Function<WireObject, T> codec) {
    try {
      return codec.apply(wire);
    } catch (GraphFormatException e) {
      // Neither what was found nor the failure itself is told: the service may repeat the token.
      String where = e.path().isEmpty() ? "an object" : "the property " + e.path();
      throw Failures.unreadable(
          call, null, "In " + where + ", expected is " + e.expected() + ".", null);
    }
  }

  /** All items of a collection. */
  <T> List<T> list(GraphCall call, Function<WireObject, T> codec, Deadline deadline) {
    return pages.all(call, deadline).stream().map(item -> read(call, item, codec)).toList();
  }

  /** The items with some ids, one part of a batch for each. What is not there is left out. */
  <I, T> Map<I, T> byId(
      Collection<I> ids,
      Function<I, GraphCall> request,
      Function<WireObject, T> codec,
      Deadline deadline) {
    List<I> distinct = List.copyOf(new LinkedHashSet<>(ids));
    List<GraphCall> calls = distinct.stream().map(request).toList();
    List<GraphResult> results = sender.sendAll(calls, deadline);
    Map<I, T> found = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      GraphCall call = calls.get(i);
      I id = distinct.get(i);
      results
          .get(i)
          .ifFound()
          .map(answer -> about(String.valueOf(id), answer.object(call), call))
          .ifPresent(wire -> found.put(id, read(call, wire, codec)));
    }
    return found;
  }

  /** An object, if it is the one that was asked for: ids are compared as the service does. */
  static WireObject about(String id, WireObject wire, GraphCall call) {
    if (wire.string("id").filter(id::equalsIgnoreCase).isEmpty()) {
      throw Failures.unreadable(call, null, "It is about something else than " + id + ".", null);
    }
    return wire;
  }

  /** The items with exactly one of some names, found by the service. */
  <T> Map<String, List<T>> named(
      Collection<String> names,
      Function<Collection<String>, GraphCall> request,
      Function<WireObject, T> codec,
      Deadline deadline) {
    List<GraphCall> calls = chunks(names).stream().map(request).toList();
    List<GraphResult> firstPages = sender.sendAll(calls, deadline);
    List<WireObject> items = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      items.addAll(pages.all(calls.get(i), firstPages.get(i).orThrow(), deadline));
    }
    return calls.isEmpty() ? Map.of() : withExactName(names, items, calls.get(0), codec);
  }

  /** The items whose name is a name in whatever case; the service compares so. */
  <T> List<T> alike(
      String name, Function<Collection<String>, GraphCall> request, Function<WireObject, T> codec) {
    GraphCall call = request.apply(List.of(name));
    return pages.all(call, deadline()).stream()
        .filter(item -> item.string(NAME).filter(name::equalsIgnoreCase).isPresent())
        .map(item -> read(call, item, codec))
        .toList();
  }

  private static List<List<String>> chunks(Collection<String> names) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(names));
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += NAMES_PER_REQUEST) {
      chunks.add(distinct.subList(from, Math.min(from + NAMES_PER_REQUEST, distinct.size())));
    }
    return chunks;
  }

  /** The service compares names without regard to case. */
  private static <T> Map<String, List<T>> withExactName(
      Collection<String> names,
      List<WireObject> items,
      GraphCall call,
      Function<WireObject, T> codec) {
    Map<String, List<T>> found = new LinkedHashMap<>();
    for (String name : new LinkedHashSet<>(names)) {
      List<T> bearers =
          items.stream()
              .filter(item -> item.string(NAME).filter(name::equals).isPresent())
              .map(item -> read(call, item, codec))
              .toList();
      if (!bearers.isEmpty()) {
        found.put(name, bearers);
      }
    }
    return found;
  }
}
