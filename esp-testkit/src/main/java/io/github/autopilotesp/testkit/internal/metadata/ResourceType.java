package io.github.autopilotesp.testkit.internal.metadata;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An entity or a complex type with all its properties, the inherited ones first. */
public final class ResourceType {
  private final String name;
  private final Optional<ResourceType> base;
  private final Map<String, Property> properties;
  private final List<Property> plain;
  private final Map<String, Property> inAnyCase = new LinkedHashMap<>();

  ResourceType(String name, Optional<ResourceType> base, Collection<Property> own) {
    this.name = name;
    this.base = base;
    Map<String, Property> all = new LinkedHashMap<>();
    base.ifPresent(type -> all.putAll(type.properties));
    own.forEach(property -> all.put(property.name(), property));
    this.properties = Collections.unmodifiableMap(all);
    this.plain = all.values().stream().filter(property -> !property.type().entity()).toList();
    all.forEach((key, property) -> inAnyCase.put(key.toLowerCase(Locale.ROOT), property));
  }

  public String name() {
    return name;
  }

  public Collection<Property> properties() {
    return properties.values();
  }

  /** Returns the properties that are not relations. */
  public List<Property> plain() {
    return plain;
  }

  /** Returns a property by its name in a body. */
  public Optional<Property> property(String property) {
    return Optional.ofNullable(properties.get(property));
  }

  /** Returns a property by its name in a query, which is case-insensitive. */
  public Optional<Property> queried(String property) {
    return Optional.ofNullable(inAnyCase.get(property.toLowerCase(Locale.ROOT)));
  }

  /** Returns whether this is a type or derives from it. */
  public boolean isA(String type) {
    return name.equals(type) || base.map(parent -> parent.isA(type)).orElse(false);
  }

  public Optional<ResourceType> base() {
    return base;
  }
}
