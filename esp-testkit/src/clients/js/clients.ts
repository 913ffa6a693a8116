// Microsoft's JavaScript client and TypeScript models against the fake.
import { Client, PageIterator, BatchRequestContent, GraphError } from "@microsoft/microsoft-graph-client";
import type {
  DeviceEnrollmentConfiguration,
  EnrollmentConfigurationAssignment,
  Group,
  MobileApp,
  Windows10EnrollmentCompletionPageConfiguration,
} from "@microsoft/microsoft-graph-types-beta";

declare const process: { argv: string[]; exitCode: number };

const base = process.argv[2] + "/";
const graph = Client.init({
  baseUrl: base,
  defaultVersion: "beta",
  customHosts: new Set([new URL(base).hostname]),
  authProvider: (done) => done(null, "any"),
});
const CONFIGURATIONS = "/deviceManagement/deviceEnrollmentConfigurations";
type Typed<T> = T & { "@odata.type"?: string };

function check(holds: boolean, what: string): void {
  console.log((holds ? "ok      " : "FAILED  ") + what);
  if (!holds) {
    process.exitCode = 1;
  }
}

const all: Typed<DeviceEnrollmentConfiguration>[] = [];
await new PageIterator(graph, await graph.api(CONFIGURATIONS).expand("assignments").get(), (item) => {
  all.push(item);
  return true;
}).iterate();
const profiles = all.filter((item) => item["@odata.type"]?.endsWith("CompletionPageConfiguration"));
check(all.length === 8 && profiles.length === 4, "all pages are followed");

const sent: Typed<Windows10EnrollmentCompletionPageConfiguration> = {
  "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
  displayName: "From JavaScript",
  showInstallationProgress: true,
  installProgressTimeoutInMinutes: 90,
};
const created: DeviceEnrollmentConfiguration = await graph.api(CONFIGURATIONS).post(sent);
check(created.displayName === sent.displayName && created.priority === 4, "a profile is created");

const one = `${CONFIGURATIONS}/${created.id}`;
await graph.api(`${one}/assign`).post({
  enrollmentConfigurationAssignments: [{ target: { "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget" } }],
});
await graph.api(`${one}/setPriority`).post({ priority: 1 });
const read: DeviceEnrollmentConfiguration = await graph.api(one).expand("assignments").get();
const assignments: EnrollmentConfigurationAssignment[] = read.assignments ?? [];
check(read.priority === 1 && assignments.length === 1, "it is assigned and moved");

const apps: { value: MobileApp[] } = await graph
  .api("/deviceAppManagement/mobileApps")
  .filter("isof('microsoft.graph.win32LobApp')")
  .select(["id", "displayName"])
  .get();
check(apps.value.length === 1, "apps are filtered and selected");

const groups: { value: Group[]; "@odata.count": number } = await graph
  .api("/groups")
  .header("ConsistencyLevel", "eventual")
  .count(true)
  .search('"displayName:kiosk"')
  .get();
check(groups["@odata.count"] === 1 && groups.value[0].displayName === "Kiosks", "groups are searched");

const batch = new BatchRequestContent([
  { id: "1", request: new Request(`${base}groups?$top=1`) },
  { id: "2", request: new Request(`${base}nothing`) },
]);
const responses: { responses: { id: string; status: number }[] } = await graph
  .api("/$batch")
  .post(await batch.getContent());
const statuses = responses.responses.map((part) => `${part.id}=${part.status}`).sort();
check(statuses.join(" ") === "1=200 2=400", "a batch has an answer for each part");

try {
  await graph.api(`${CONFIGURATIONS}/nobody`).get();
  check(false, "an error is thrown");
} catch (error) {
  const refused = error as GraphError;
  check(refused.statusCode === 404 && refused.code === "ResourceNotFound", "an error is read");
}
await graph.api(one).delete();
