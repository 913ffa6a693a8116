package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** Who reads and writes JSON only can leave the jar of snakeyaml-engine out. */
class JarLeftOutTest {

  /** Loads the library anew, and has no class of snakeyaml-engine. */
  private static final class WithoutYaml extends ClassLoader {
    WithoutYaml() {
      super(JarLeftOutTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.snakeyaml.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("io.github.autopilotesp.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static Object parse(String text, DocumentFormat format) throws Exception {
    ClassLoader loader = new WithoutYaml();
    Class<?> documents = loader.loadClass(ProfileDocument.class.getName());
    Class<?> formats = loader.loadClass(DocumentFormat.class.getName());
    return documents
        .getMethod("parse", String.class, formats, String.class)
        .invoke(null, text, formats.getField(format.name()).get(null), "f");
  }

  @Test
  void json_is_read_without_the_jar() throws Exception {
    assertThat(parse("{\"version\": 1, \"profiles\": []}", DocumentFormat.JSON))
        .hasToString("ProfileDocument[f, 0 profiles]");
  }

  @Test
  void yaml_fails_with_the_name_of_the_jar() {
    assertThatThrownBy(() -> parse("version: 1", DocumentFormat.YAML))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("org.snakeyaml:snakeyaml-engine");
  }
}
