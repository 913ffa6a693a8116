package io.github.autopilotesp.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The permissions that README tells people to grant are those that failures name. */
class PermissionsPageTest {
  private static final Pattern PERMISSION = Pattern.compile("\\b[A-Za-z]+\\.Read(Write)?\\.All\\b");

  private static Set<String> permissions(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PERMISSION.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @Test
  void README_lists_each_permission_and_no_other() throws IOException, IllegalAccessException {
    Set<String> named = new TreeSet<>();
    for (Field field : Permissions.class.getDeclaredFields()) {
      if (field.getType().equals(java.util.List.class)) {
        named.addAll(permissions(String.valueOf(field.get(null))));
      }
    }
    String readme = Files.readString(Path.of(System.getProperty("esp.root", ".."), "README.md"));
    String section = readme.substring(readme.indexOf("## Permissions"));

    assertThat(permissions(section.substring(0, section.indexOf("\n## ", 5)))).isEqualTo(named);
  }
}
