package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;

/**
 * A user of a tenant.
 *
 * @param objectId the object id in Microsoft Entra
 * @param userPrincipalName the name to sign in with
 */
public record User(String objectId, String userPrincipalName) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param objectId the object id in Microsoft Entra
   * @param userPrincipalName the name to sign in with
   */
  public User {
    Objects.requireNonNull(objectId, "objectId");
    Objects.requireNonNull(userPrincipalName, "userPrincipalName");
  }
}
