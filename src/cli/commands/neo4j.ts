import { examples, type AddCommand } from "../command.js";
import { note, write, type Io } from "../io.js";

async function local(io: Io) {
  const functions = await import("../../store/neo4j/local/local-neo4j.js");
  const options = {
    env: io.env,
    onProgress: (message: string) => void note(io, message),
    ...(io.signal === undefined ? {} : { signal: io.signal }),
  };
  return { ...functions, options };
}

async function start(io: Io): Promise<void> {
  const { startLocalNeo4j, options } = await local(io);
  const { uri = "", folder, passwordFile } = await startLocalNeo4j(options);
  await write(io.stdout, `${uri}\n`);
  await note(io, `Neo4j runs; its data are in ${folder}, its password is in ${passwordFile}.`);
  await note(io, `Use it with --store ${uri}; the password is found by itself.`);
}

async function stop(io: Io): Promise<void> {
  const { stopLocalNeo4j, options } = await local(io);
  await note(io, (await stopLocalNeo4j(options)) ? "Neo4j has ended; its data stay." : "No local Neo4j was running.");
}

async function status(io: Io): Promise<void> {
  const { localNeo4jStatus, options } = await local(io);
  const { running, by, uri, folder } = await localNeo4jStatus(options);
  const words = running ? `running at ${uri ?? ""} (by ${by === "docker" ? "Docker Compose" : "Java"})` : "not running";
  await write(io.stdout, `${words}\ndata: ${folder}\n`);
}

export const addNeo4j: AddCommand = (program, { io }) => {
  const command = program
    .command("neo4j")
    .description("A local Neo4j for those who have none: by Docker Compose where there is Docker, else by Java.")
    .addHelpText("after", examples("onrecord neo4j start", "onrecord ingest articles --store bolt://127.0.0.1:7687"));
  command
    .command("start")
    .description("Start it and print its address; data and password are kept for the next time.")
    .action(() => start(io));
  command
    .command("stop")
    .description("End it; its data stay.")
    .action(() => stop(io));
  command
    .command("status")
    .description("Tell whether it runs, and where.")
    .action(() => status(io));
};
