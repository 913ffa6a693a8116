package io.github.autopilotesp.validation;

import io.github.autopilotesp.tenant.TenantException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of a tenant's catalog, read on first use and then cached. */
final class LazyCatalogPart<T> {
  private final String name;
  private final Supplier<T> question;
  private @Nullable T answer;
  private @Nullable String failure;

  LazyCatalogPart(String name, Supplier<T> question) {
    this.name = name;
    this.question = question;
  }

  /**
   * Returns the part. An interrupt is propagated and not cached.
   *
   * @throws NotKnownException if the tenant could not be read
   */
  synchronized T get() {
    if (answer == null && failure == null) {
      ask();
    }
    if (answer == null) {
      throw new NotKnownException("the tenant's " + name + " are not known: " + failure);
    }
    return answer;
  }

  /** The part if it was needed so far and the tenant answered; nothing is asked. */
  synchronized Optional<T> known() {
    return Optional.ofNullable(answer);
  }

  private void ask() {
    try {
      answer = question.get();
    } catch (TenantException.Interrupted e) {
      throw e;
    } catch (TenantException | NotKnownException e) {
      failure = String.valueOf(e.getMessage());
    }
  }
}
