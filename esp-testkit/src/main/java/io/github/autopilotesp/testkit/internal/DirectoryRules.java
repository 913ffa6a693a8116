package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.internal.odata.Query;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The directory's rules for queries, which differ from Intune's. */
final class DirectoryRules {
  static final String CONSISTENCY_LEVEL = "ConsistencyLevel";
  private static final int LARGEST_PAGE = 999;
  private static final Pattern STRING = Pattern.compile("'(?:[^']++|'')*+'");
  private static final Pattern ADVANCED =
      Pattern.compile("\\b(ne|not)\\b|\\bendswith\\s*\\(", Pattern.CASE_INSENSITIVE);

  private DirectoryRules() {}

  /** Returns the call as the directory handles it; refuses what it does not support. */
  static Call check(Call call) {
    Query query = call.query();
    @Nullable Integer top = query.number("$top");
    if (top != null && (top < 1 || top > LARGEST_PAGE)) {
      throw GraphError.directory(
          "Request_BadRequest",
          "Invalid page size specified: '" + top + "'. Must be between 1 and 999 inclusive.");
    }
    if (query.has("$skip")) {
      throw GraphError.directory("Request_BadRequest", "'$skip' is not supported by the service.");
    }
    if (!isEventual(call)) {
      if (call.target().path().contains("$count")) {
        throw GraphError.directory("Request_BadRequest", "$count is not currently supported.");
      }
      if (query.has("$search")) {
        throw unsupported(
            "Request with $search query parameter only works through MSGraph with a"
                + " special request header: 'ConsistencyLevel: eventual'");
      }
      return needsIndex(query) ? refuse() : call.with(query.with("$count", null));
    }
    boolean counted = query.isCounted() || call.target().path().contains("$count");
    if (needsIndex(query) && !counted) {
      return refuse();
    }
    return call;
  }

  private static boolean needsIndex(Query query) {
    @Nullable String filter = query.option("$filter");
    return filter != null
        && (query.has("$orderby")
            || ADVANCED.matcher(STRING.matcher(filter).replaceAll("''")).find());
  }

  private static Call refuse() {
    throw unsupported("Unsupported or invalid query filter clause specified.");
  }

  private static GraphError unsupported(String message) {
    return GraphError.directory("Request_UnsupportedQuery", message);
  }

  private static boolean isEventual(Call call) {
    return call.request()
        .headers()
        .getOrDefault(CONSISTENCY_LEVEL, "")
        .toLowerCase(Locale.ROOT)
        .equals("eventual");
  }
}
