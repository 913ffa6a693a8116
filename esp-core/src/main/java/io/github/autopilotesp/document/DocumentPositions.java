package io.github.autopilotesp.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The locations of a document's paths in the files it was read from. */
record DocumentPositions(
    Map<String, SourceLocation> locations,
    List<SourceText> files,
    List<Map<String, SourceLocation>> layers) {
  static final DocumentPositions NONE = new DocumentPositions(Map.of(), List.of(), List.of());

  private static final Pattern ELEMENT = Pattern.compile("^(profiles|ruleOverrides)\\[(\\d+)]");

  Optional<SourceLocation> locate(String path) {
    return nearest(path, locations)
        .or(() -> isOneDocument() ? Optional.of(files.get(0).at(0)) : Optional.empty());
  }

  /** Returns whether the files are an overlay and its base, which are one document. */
  private boolean isOneDocument() {
    return !files.isEmpty() && files.size() == 1 + layers.size() / 2;
  }

  /** Returns the location of the same path in the other file of a base and its overlay. */
  Optional<SourceLocation> locateInOther(String path) {
    Optional<SourceLocation> one = nearest(path, locations);
    return one.flatMap(
        place ->
            layers.stream()
                .flatMap(layer -> nearest(path, layer).stream())
                .filter(other -> !other.file().equals(place.file()))
                .findFirst());
  }

  private static Optional<SourceLocation> nearest(String path, Map<String, SourceLocation> places) {
    for (String rest = path; !rest.isEmpty(); rest = parent(rest)) {
      SourceLocation location = places.get(rest);
      if (location != null) {
        return Optional.of(location);
      }
    }
    return Optional.empty();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  Optional<String> line(SourceLocation location) {
    return files.stream()
        .filter(file -> file.file().equals(location.file()))
        .findFirst()
        .flatMap(file -> file.line(location.line()));
  }

  /** Appends the positions of a document whose elements follow the existing ones. */
  DocumentPositions followedBy(DocumentPositions next, int profiles, int overrides) {
    Map<String, SourceLocation> all = new HashMap<>(locations);
    all.putAll(shifted(next.locations, profiles, overrides));
    List<SourceText> bothFiles = new ArrayList<>(files);
    bothFiles.addAll(next.files);
    List<Map<String, SourceLocation>> bothLayers = new ArrayList<>(layers);
    next.layers.forEach(layer -> bothLayers.add(shifted(layer, profiles, overrides)));
    return new DocumentPositions(Map.copyOf(all), List.copyOf(bothFiles), List.copyOf(bothLayers));
  }

  private static Map<String, SourceLocation> shifted(
      Map<String, SourceLocation> places, int profiles, int overrides) {
    Map<String, SourceLocation> shifted = new HashMap<>();
    places.forEach(
        (path, location) -> {
          Matcher element = ELEMENT.matcher(path);
          if (element.find()) {
            int before = element.group(1).equals(DocumentKeys.PROFILES) ? profiles : overrides;
            int index = Integer.parseInt(element.group(2)) + before;
            shifted.put(
                element.group(1) + "[" + index + "]" + path.substring(element.end()), location);
          }
        });
    return Map.copyOf(shifted);
  }
}
