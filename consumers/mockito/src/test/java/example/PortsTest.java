package example;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.autopilotesp.tenant.IntuneTenant;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every port of a tenant can be mocked, and handed out by a mocked tenant. */
class PortsTest {
  static Stream<Method> ports() {
    return Stream.of(IntuneTenant.class.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getReturnType().isInterface())
        .filter(method -> Modifier.isAbstract(method.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("ports")
  void a_port_can_be_mocked(Method port) throws ReflectiveOperationException {
    IntuneTenant tenant = mock(IntuneTenant.class);
    Object mocked = mock(port.getReturnType());
    when(port.invoke(tenant)).thenReturn(mocked);

    assertSame(mocked, port.invoke(tenant));
  }
}
