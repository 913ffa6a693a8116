package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.Guid;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The reads of one call to the port: asks with few requests, and reads what is answered. */
public final class Reads {
  /** Microsoft Entra allows 15 terms in a filter. */
  private static final int IDS_PER_REQUEST = 15;

  /** Fewer than Entra allows, since Intune does not say. */
  private static final int NAMES_PER_REQUEST = 10;

  private static final String NAME = "displayName";

  private final Carrier carrier;

  public Reads(Carrier carrier) {
    this.carrier = carrier;
  }

  /** Something that was asked about, and how that ended. */
  record Reply<I>(I about, GraphCall call, GraphResult result) {}

  /** Asks about several things at a time. The replies stand in their order. */
  <I> List<Reply<I>> ask(Collection<I> things, Function<I, GraphCall> request) {
    List<I> asked = List.copyOf(things);
    List<GraphCall> calls = asked.stream().map(request).toList();
    List<GraphResult> results = carrier.read(calls);
    return IntStream.range(0, calls.size())
        .mapToObj(i -> new Reply<>(asked.get(i), calls.get(i), results.get(i)))
        .toList();
  }

  private GraphResult ask(GraphCall call) {
    return carrier.read(List.of(call)).get(0);
  }

  /** The object that answers a call, or empty if it is not there. */
  Optional<WireObject> find(GraphCall call) {
    return ask(call).ifFound().map(answer -> answer.object(call));
  }

  /** All items of a collection, or empty if what it hangs below is not there. */
  Optional<List<WireObject>> findItems(GraphCall call) {
    return ask(call).ifFound().map(firstPage -> items(call, firstPage));
  }

  /** All items of a collection. */
  List<WireObject> items(GraphCall call) {
    return items(call, ask(call).orThrow());
  }

  /** All items of a collection, of which the first page is there already. */
  List<WireObject> items(GraphCall call, GraphAnswer firstPage) {
    List<WireObject> items = new ArrayList<>();
    carrier.forEach(call, firstPage, items::add);
    return items;
  }

  /** Hands over all items of a collection, one page at a time. */
  public void forEach(GraphCall call, Consumer<? super WireObject> sink) {
    carrier.forEach(call, ask(call).orThrow(), sink);
  }

  /** All items of a collection, read with the codec. */
  <T> List<T> list(GraphCall call, Function<WireObject, T> codec) {
    return items(call).stream().map(item -> read(call, item, codec)).toList();
  }

  /** Reads one object with the codec; what the codec cannot read is the service's fault. */
  static <T> T read(GraphCall call, WireObject wire, Function<WireObject, T> codec) {
    try {
      return codec.apply(wire);
    } catch (GraphFormatException e) {
      // Neither what was found nor the failure itself is told: the service may repeat the token.
      String where = e.path().isEmpty() ? "an object" : "the property " + e.path();
      throw Failures.unreadable(call, null, "In " + where + ", expected is " + e.expected() + ".");
    }
  }

  /** An object, if it is the one that was asked for: ids are compared as the service does. */
  static WireObject about(String id, WireObject wire, GraphCall call) {
    if (wire.string("id").filter(id::equalsIgnoreCase).isEmpty()) {
      throw Failures.unreadable(call, null, "It is about something else than " + id + ".");
    }
    return wire;
  }

  /** The items with some ids. What is not there is left out. */
  <I, T> Map<I, T> byId(
      Collection<I> ids, Function<I, GraphCall> request, Function<WireObject, T> codec) {
    Map<I, T> found = new LinkedHashMap<>();
    for (Reply<I> reply : ask(new LinkedHashSet<>(ids), request)) {
      GraphCall call = reply.call();
      reply
          .result()
          .ifFound()
          .map(answer -> about(String.valueOf(reply.about()), answer.object(call), call))
          .ifPresent(wire -> found.put(reply.about(), read(call, wire, codec)));
    }
    return found;
  }

  /**
   * As {@link #byId}, with a few lists in place of many requests. What the lists do not show is
   * asked for by itself: they may lag, or the service may refuse them for one id.
   */
  <I, T> Map<I, T> listedById(
      Collection<I> ids,
      Function<Collection<String>, GraphCall> list,
      Function<I, GraphCall> request,
      Function<WireObject, T> codec) {
    Map<String, T> listed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<String> guids = ids.stream().map(String::valueOf).filter(Guid::isGuid).distinct().toList();
    List<List<String>> lists = guids.size() > 1 ? chunks(guids, IDS_PER_REQUEST) : List.of();
    for (Reply<List<String>> reply : ask(lists, list::apply)) {
      GraphCall call = reply.call();
      reply.result().ifFound().stream()
          .flatMap(answer -> items(call, answer).stream())
          .forEach(
              item -> item.string("id").ifPresent(id -> listed.put(id, read(call, item, codec))));
    }
    Map<I, T> found = new LinkedHashMap<>();
    List<I> missing = new ArrayList<>();
    for (I id : new LinkedHashSet<>(ids)) {
      T item = listed.get(String.valueOf(id));
      if (item == null) {
        missing.add(id);
      } else {
        found.put(id, item);
      }
    }
    found.putAll(byId(missing, request, codec));
    return found;
  }

  /** The items with exactly one of some names; the service compares without regard to case. */
  <T> Map<String, List<T>> named(
      Collection<String> names,
      Function<Collection<String>, GraphCall> request,
      Function<WireObject, T> codec) {
    Map<String, List<T>> found = new LinkedHashMap<>();
    names.forEach(name -> found.put(name, new ArrayList<>()));
    for (Reply<List<String>> reply :
        ask(chunks(found.keySet(), NAMES_PER_REQUEST), request::apply)) {
      for (WireObject item : items(reply.call(), reply.result().orThrow())) {
        item.string(NAME)
            .map(found::get)
            .ifPresent(bearers -> bearers.add(read(reply.call(), item, codec)));
      }
    }
    found.values().removeIf(List::isEmpty);
    return found;
  }

  /** The items whose name is a name in whatever case; the service compares so. */
  <T> List<T> alike(
      String name, Function<Collection<String>, GraphCall> request, Function<WireObject, T> codec) {
    GraphCall call = request.apply(List.of(name));
    return items(call).stream()
        .filter(item -> item.string(NAME).filter(name::equalsIgnoreCase).isPresent())
        .map(item -> read(call, item, codec))
        .toList();
  }

  private static List<List<String>> chunks(Collection<String> texts, int size) {
    List<String> all = List.copyOf(texts);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }
}
