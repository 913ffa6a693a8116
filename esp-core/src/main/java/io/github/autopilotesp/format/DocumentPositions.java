package io.github.autopilotesp.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the paths of a document stand in the files that it was read from. */
record DocumentPositions(Map<String, SourceLocation> locations, List<SourceText> files) {
  static final DocumentPositions NONE = new DocumentPositions(Map.of(), List.of());

  private static final Pattern ELEMENT = Pattern.compile("^(profiles|overrides)\\[(\\d+)]");

  Optional<SourceLocation> locate(String path) {
    for (String rest = path; !rest.isEmpty(); rest = parent(rest)) {
      SourceLocation location = locations.get(rest);
      if (location != null) {
        return Optional.of(location);
      }
    }
    return files.size() == 1 ? Optional.of(files.get(0).at(0)) : Optional.empty();
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

  /** Adds the positions of a document whose elements follow those that are here already. */
  DocumentPositions followedBy(DocumentPositions next, int profiles, int overrides) {
    Map<String, SourceLocation> all = new HashMap<>(locations);
    next.locations.forEach(
        (path, location) -> {
          Matcher element = ELEMENT.matcher(path);
          if (element.find()) {
            int before = element.group(1).equals(DocumentKeys.PROFILES) ? profiles : overrides;
            int index = Integer.parseInt(element.group(2)) + before;
            all.put(element.group(1) + "[" + index + "]" + path.substring(element.end()), location);
          }
        });
    List<SourceText> bothFiles = new ArrayList<>(files);
    bothFiles.addAll(next.files);
    return new DocumentPositions(Map.copyOf(all), List.copyOf(bothFiles));
  }
}
