import type { ErrorCode } from "../errors.js";

export interface ErrorAdvice {
  readonly meaning: string;
  readonly remedy: string;
  /** 1: the work had failures; 2: wrong usage; 130: stopped by Ctrl-C, as shells count it. */
  readonly exitCode: 1 | 2 | 130;
}

/** What each error code means and what to do; `docs/errors.md` is written from it. */
export const errorGuide: Readonly<Record<ErrorCode, ErrorAdvice>> = {
  usage: {
    meaning: "A flag or an argument is wrong, or two do not go together.",
    remedy: "Read the command's `--help`.",
    exitCode: 2,
  },
  "input-missing": {
    meaning: "There is no file or folder at the path.",
    remedy: "Check the path; relative ones start from the working folder.",
    exitCode: 1,
  },
  "input-unreadable": {
    meaning: "The file or folder is there and cannot be read.",
    remedy: "Check its permissions, and that it is a plain file or a folder.",
    exitCode: 1,
  },
  "input-binary": {
    meaning: "The file holds no text.",
    remedy: "Give articles as plain text or HTML.",
    exitCode: 1,
  },
  "input-empty": {
    meaning: "The file holds no words.",
    remedy: "Leave it out, or check that it was saved whole.",
    exitCode: 1,
  },
  "input-too-large": {
    meaning: "The file is larger than an article may be.",
    remedy: "Raise `--max-bytes`, or split it into its articles.",
    exitCode: 1,
  },
  "input-damaged": {
    meaning: "An archive, a table, a feed or a line of JSON is broken off or not what its name says.",
    remedy: "Fetch it again, or take the bad part out; the articles before it are stored.",
    exitCode: 1,
  },
  "input-field": {
    meaning: "A row or a line of JSON lacks the field that was named, or one with the text.",
    remedy: "Name the fields with `--text-field`, `--title-field`, `--date-field` and so on.",
    exitCode: 1,
  },
  "folder-empty": {
    meaning: "The folder holds no file of a kind that can be read.",
    remedy: "Give a folder with text, HTML, e-mail, JSON Lines, CSV, feed, WARC, zip or tar files in it.",
    exitCode: 1,
  },
  "graph-invalid": {
    meaning: "A graph does not keep to the schema; nothing of it was written.",
    remedy: "If an ingest was running beside an export, export again; else report it with the output of `--verbose`.",
    exitCode: 1,
  },
  "store-url": {
    meaning: "The store's address cannot be understood.",
    remedy: "Give `neo4j://`, `neo4j+s://` or `bolt://` with a host, or the path of an embedded store.",
    exitCode: 2,
  },
  "store-missing": {
    meaning: "There is no store at the address.",
    remedy: "Run `onrecord ingest` first, or name the store with `--store`.",
    exitCode: 1,
  },
  "store-locked": {
    meaning: "Another process is writing to the embedded store.",
    remedy: "Wait until it is done; reading goes on beside it.",
    exitCode: 1,
  },
  "store-unreachable": {
    meaning: "The server does not answer.",
    remedy: "Check the address and that it runs; `onrecord neo4j start` starts a local one.",
    exitCode: 1,
  },
  "store-auth": {
    meaning: "The server refuses the user name or the password.",
    remedy: "Set `NEO4J_USERNAME` and `NEO4J_PASSWORD`.",
    exitCode: 1,
  },
  "store-full": {
    meaning: "The disk or the store's memory is full; what was written before is whole.",
    remedy: "Make room and run it again: articles that are stored are left alone.",
    exitCode: 1,
  },
  "store-corrupt": {
    meaning: "The store's files are damaged.",
    remedy: "Restore a copy, or ingest the articles into a new store.",
    exitCode: 1,
  },
  "store-schema": {
    meaning: "The store was made by another version, with a schema that this one cannot read.",
    remedy: "Use that version, or ingest the articles into a new store.",
    exitCode: 1,
  },
  "store-failed": {
    meaning: "The store's engine reported a fault.",
    remedy: "Read its own words with `--verbose`.",
    exitCode: 1,
  },
  "query-unknown": {
    meaning: "No saved query has this name.",
    remedy: "`onrecord queries` lists them.",
    exitCode: 2,
  },
  "query-parameter": {
    meaning: "A parameter of the query is missing, unknown or of the wrong type.",
    remedy: "Give it with `--param name=value`; `onrecord queries` lists what a saved query takes.",
    exitCode: 2,
  },
  "query-refused": {
    meaning: "The query would write, or reach files, the network or settings; it was not run.",
    remedy: "Only reading is allowed; `onrecord ingest` writes.",
    exitCode: 1,
  },
  "query-invalid": {
    meaning: "The engine does not accept the query.",
    remedy: "Read its words: they name the place.",
    exitCode: 1,
  },
  "query-timeout": {
    meaning: "The query took too long and was stopped.",
    remedy: "Narrow it, or raise `--timeout`.",
    exitCode: 1,
  },
  "article-unknown": {
    meaning: "The store does not hold this article.",
    remedy: "List ids with `onrecord query 'MATCH (a:Article) RETURN a.id, a.title'`.",
    exitCode: 1,
  },
  "job-unknown": {
    meaning: "There is no job of that name, or none that could go on.",
    remedy: "`onrecord jobs list` lists them.",
    exitCode: 1,
  },
  "job-running": {
    meaning: "Another process is at work on the job.",
    remedy: "Wait until it has ended, or stop it with `onrecord jobs cancel`.",
    exitCode: 1,
  },
  "extract-failed": {
    meaning: "The process that extracted the article died of it, or ran out of memory; the others go on.",
    remedy: "Look at the article; split it where it is very long, and report it.",
    exitCode: 1,
  },
  "node-unknown": {
    meaning: "The store holds no such entity or statement.",
    remedy: "List ids with `onrecord query 'MATCH (p:Person) RETURN p.id, p.name'`, or likewise for `Statement`.",
    exitCode: 1,
  },
  "corrections-invalid": {
    meaning: "The file of corrections is not in the form that `onrecord corrections export` writes.",
    remedy: "Set right the place that the message names; nothing of the file was taken.",
    exitCode: 1,
  },
  "queue-unreachable": {
    meaning: "The Redis server of the queue does not answer.",
    remedy: "Check the address and that it runs; Docker Compose starts one with `--profile cluster`.",
    exitCode: 1,
  },
  "output-failed": {
    meaning: "The output could not be written; no half file is left.",
    remedy: "Check the folder, its permissions and the room on the disk.",
    exitCode: 1,
  },
  "port-taken": {
    meaning: "Another program listens on the port.",
    remedy: "Choose another with `--port`, or `--port 0` for any free one.",
    exitCode: 1,
  },
  "neo4j-unavailable": {
    meaning: "There is no way here to run a local Neo4j, or it did not start.",
    remedy: "Install Docker with Compose, or Java 17 and Maven.",
    exitCode: 1,
  },
  "model-missing": {
    meaning: "The tagger's model is not where it should be.",
    remedy: "Install onrecord again: the model ships with it.",
    exitCode: 1,
  },
  "model-invalid": {
    meaning: "A file of the tagger's model is damaged, or belongs to another version.",
    remedy: "Install onrecord again.",
    exitCode: 1,
  },
  "model-runtime": {
    meaning: "Neither onnxruntime-node nor onnxruntime-web could load the model.",
    remedy: "Run `npm install` again; the causes tell what each of them said.",
    exitCode: 1,
  },
  interrupted: {
    meaning: "Stopped by Ctrl-C; the store holds whole articles only.",
    remedy: "Run it again: what is stored is left alone.",
    exitCode: 130,
  },
  internal: {
    meaning: "A fault in onrecord itself.",
    remedy: "Report it with the output of `--verbose`.",
    exitCode: 1,
  },
};
