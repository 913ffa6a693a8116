package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A page of a large tenant costs what a page of a small one does. What is counted is the memory
 * that an answer takes, which follows what is touched for it and, unlike time, is the same in each
 * run; {@code LargeTenantBenchmark} measures the time.
 */
class LargeTenantTest {
  private static final int SMALL = 100;
  private static final int LARGE = 10_000;
  private static final int PAGE = 50;

  @ParameterizedTest
  @CsvSource({
    "APPS, deviceAppManagement/mobileApps",
    "GROUPS, groups",
    "DEVICES, devices",
    "MANAGED_DEVICES, deviceManagement/managedDevices",
  })
  void a_page_of_10000_objects_costs_at_most_twice_one_of_100(
      TenantCollection collection, String path) {
    long small = pageOf(SMALL, collection, path);
    long large = pageOf(LARGE, collection, path);

    assertThat(large).isLessThanOrEqualTo(2 * small);
  }

  private static long pageOf(int objects, TenantCollection collection, String path) {
    FakeTenant tenant = FakeTenant.builder().pageSize(PAGE).build();
    for (int i = 0; i < objects; i++) {
      tenant.add(
          collection,
          "{\"@odata.type\": \"#microsoft.graph.%s\", \"displayName\": \"Object %05d\"}"
              .formatted(collection == TenantCollection.APPS ? "win32LobApp" : type(path), i));
    }
    String url = "/beta/" + path + "?$top=" + PAGE;
    page(tenant, url + "&first=1");
    page(tenant, url + "&second=2");
    return page(tenant, url + "&third=3");
  }

  private static String type(String path) {
    return path.endsWith("managedDevices") ? "managedDevice" : path.replaceFirst("s$", "");
  }

  /** The bytes that a page takes; each is asked for in another way, so that none is remembered. */
  private static long page(FakeTenant tenant, String url) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    GraphResponse response = tenant.handle(GraphRequest.get(url));
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(response.body()).contains("@odata.nextLink");
    return bytes;
  }

  @Test
  void an_update_among_50_profiles_takes_a_tenth_more_memory_than_among_5_at_most() {
    long few = updateAmong(5);
    long many = updateAmong(50);

    assertThat(many).isLessThanOrEqualTo(few + few / 10);
  }

  /** The bytes that an update takes, without those that only the first ones do. */
  private static long updateAmong(int profiles) {
    FakeTenant tenant = FakeTenant.create();
    for (int i = 1; i < profiles; i++) {
      tenant.addProfile("Profile " + i);
    }
    String id = tenant.addProfile("changed");
    GraphRequest update =
        GraphRequest.patch(
            "/beta/deviceManagement/deviceEnrollmentConfigurations/" + id,
            GraphClient.profile("changed"));
    return LongStream.range(0, 20).map(i -> allocated(tenant, update)).min().orElseThrow();
  }

  private static long allocated(FakeTenant tenant, GraphRequest update) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    GraphResponse response = tenant.handle(update);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(response.status()).isEqualTo(200);
    return bytes;
  }
}
