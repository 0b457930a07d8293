import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OnrecordError } from "../../../errors.js";
import { runCommand } from "./run-command.js";

/** The long-term release whose server runs on Java 17. */
export const neo4jVersion = "5.26.0";

export const javaProgram = "java";

const pom = (version: string) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>onrecord.local</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

/** What is missing to run the server without Docker, in words; undefined where nothing is. */
export async function missingForJava(folder: string): Promise<string | undefined> {
  const java = await runCommand(javaProgram, ["-version"]);
  const version = Number(/version "(\d+)/u.exec(java.output)?.[1] ?? 0);
  if (version < 17) return version === 0 ? "Java 17 or later" : `Java 17 or later (this is Java ${version})`;
  if (existsSync(join(folder, "lib"))) return undefined;
  const maven = await runCommand("mvn", ["--version"]);
  return maven.exitCode === 0 ? undefined : "Maven (it fetches the server the first time)";
}

/** Fetches the server's jars by Maven where they are not there yet; gives the folder that holds them. */
export async function fetchProgram(folder: string, version: string = neo4jVersion): Promise<string> {
  const lib = join(folder, "lib");
  if (existsSync(lib)) return lib;
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  try {
    await writeFile(join(work, "pom.xml"), pom(version));
    const args = ["-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=lib"];
    const { exitCode, output } = await runCommand("mvn", args, { cwd: work });
    if (exitCode !== 0) {
      throw new OnrecordError("neo4j-unavailable", `Maven could not fetch Neo4j ${version}: ${output.slice(-600)}`);
    }
    await rename(work, folder).catch((thrown: unknown) => {
      if (!existsSync(lib)) throw thrown;
    });
    return lib;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang"];

/** The arguments with which `java` runs the server on a home folder. */
export function javaArguments(lib: string, home: string): readonly string[] {
  return [
    "-Xmx512m",
    "-cp",
    join(lib, "*"),
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
}

/** Writes the settings of a server that only this machine can reach. */
export async function writeSettings(home: string, port: number): Promise<void> {
  await mkdir(join(home, "conf"), { recursive: true });
  const settings = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "true",
    "dbms.usage_report.enabled": "false",
    "server.memory.heap.max_size": "512m",
    "server.memory.pagecache.size": "128m",
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(join(home, "conf", "neo4j.conf"), lines.join(""));
}
