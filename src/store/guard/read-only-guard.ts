import { OnrecordError } from "../../errors.js";
import { placeIn, placeOf, refuse, tokenize, type Token } from "./tokenize.js";
import {
  changingFunctions,
  clauseStarts,
  closers,
  continuations,
  functionNamespaces,
  prefixOperators,
  procedures,
  queryPrefixes,
  reasons,
  subqueryWords,
  symbols,
} from "./vocabulary.js";

/**
 * What may come next. `clause`: only the first word of a clause. `operand`: a value, a pattern or a name, which can be
 * any word. `continuation`: a value has just ended, so that a word here is an operator or begins a clause, and has to
 * be on the list.
 */
type Expectation = "clause" | "operand" | "continuation";

/** As the engines fold it: a long s is an S to them. */
const fold = (text: string) => text.normalize("NFKC").toUpperCase().normalize("NFKC").toUpperCase();

class Reader {
  #at = 0;
  #expect: Expectation = "clause";

  constructor(
    readonly query: string,
    readonly tokens: readonly Token[],
  ) {}

  read(): void {
    while (this.#at < this.tokens.length) this.#step();
    if (this.tokens.length === 0) {
      throw new OnrecordError("query-invalid", "The query is empty.");
    }
  }

  #peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  #isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token?.kind === "symbol" && token.text === symbol;
  }

  #step(): void {
    const token = this.#peek();
    if (token === undefined) return;
    this.#at++;
    if (token.kind === "word") this.#word(token);
    else if (token.kind === "symbol") this.#symbol(token);
    else if (this.#expect === "clause") this.#refuseWord(token);
    else this.#value(token);
  }

  /** A quoted name, a string, a number or a parameter. */
  #value(token: Token): void {
    if (token.kind === "quoted-name") this.#checkFunction(token);
    this.#expect = "continuation";
  }

  #word(token: Token): void {
    const word = fold(token.text);
    if (this.#expect === "clause") this.#clauseWord(token, word);
    else if (this.#expect === "continuation") this.#continuationWord(token, word);
    else this.#operandWord(token, word);
  }

  #clauseWord(token: Token, word: string): void {
    if (queryPrefixes.has(word)) {
      if (this.#at > 1) this.#refuseWord(token);
      return;
    }
    if (!clauseStarts.has(word)) this.#refuseWord(token);
    this.#beginClause(token, word);
  }

  #continuationWord(token: Token, word: string): void {
    if (!continuations.has(word)) this.#refuseWord(token);
    if (clauseStarts.has(word)) this.#beginClause(token, word);
    else if (word === "UNION") this.#union();
    else this.#expect = closers.has(word) ? "continuation" : "operand";
  }

  #beginClause(token: Token, word: string): void {
    if (word === "CALL") this.#call(token);
    else if (word === "OPTIONAL") this.#optional();
    else this.#expect = "operand";
  }

  #optional(): void {
    const next = this.#peek();
    if (next?.kind !== "word" || fold(next.text) !== "MATCH") this.#refuseWord(next ?? this.#last());
    this.#at++;
    this.#expect = "operand";
  }

  #union(): void {
    const next = this.#peek();
    if (next?.kind === "word" && /^(ALL|DISTINCT)$/u.test(fold(next.text))) this.#at++;
    this.#expect = "clause";
  }

  #call(token: Token): void {
    if (this.#isSymbol("{")) return this.#openBrace(true);
    if (this.#isSymbol("(")) return this.#scopedSubquery();
    const name = this.#dottedName();
    if (!procedures.has(name.toLowerCase())) {
      refuse(
        this.query,
        token.offset,
        `CALL ${name}`,
        "only a few procedures that read the store itself may be called",
      );
    }
    const next = this.#peek();
    const goesOn = next?.kind === "word" && ["YIELD", "RETURN"].includes(fold(next.text));
    if (next !== undefined && !this.#isSymbol("(") && !this.#isSymbol(";") && !goesOn) this.#refuseWord(next);
    this.#expect = "continuation";
  }

  /** `CALL (x, y) { … }`. */
  #scopedSubquery(): void {
    while (this.#peek() !== undefined && !this.#isSymbol(")")) this.#at++;
    this.#at++;
    if (!this.#isSymbol("{")) this.#refuseWord(this.#peek() ?? this.#last());
    this.#openBrace(true);
  }

  #dottedName(): string {
    const parts: string[] = [];
    for (;;) {
      const part = this.#peek();
      if (part?.kind !== "word" && part?.kind !== "quoted-name") break;
      parts.push(part.kind === "word" ? part.text : part.text.slice(1, -1));
      this.#at++;
      if (!this.#isSymbol(".")) break;
      this.#at++;
    }
    return parts.join(".");
  }

  #operandWord(token: Token, word: string): void {
    if (subqueryWords.has(word) && this.#isSymbol("{")) return this.#openBrace(true);
    this.#checkFunction(token);
    this.#refuseBatches(token, word);
    const next = this.#peek();
    const takesOperand = prefixOperators.has(word) && next !== undefined && next.kind !== "symbol";
    const opensCase = word === "CASE" && next?.kind === "word" && fold(next.text) === "WHEN";
    this.#expect = takesOperand && !opensCase ? "operand" : "continuation";
  }

  /** `CALL { … } IN TRANSACTIONS` commits as it goes. */
  #refuseBatches(token: Token, word: string): void {
    const [brace, inWord] = [this.tokens[this.#at - 3], this.tokens[this.#at - 2]];
    if (word === "TRANSACTIONS" && brace?.text === "}" && inWord?.kind === "word" && fold(inWord.text) === "IN") {
      refuse(this.query, token.offset, "IN TRANSACTIONS", "it changes settings, users or transactions");
    }
  }

  #checkFunction(token: Token): void {
    if (!this.#isSymbol("(")) return;
    const parts: string[] = [];
    for (let at = this.#at - 1; ; at -= 2) {
      const part = this.tokens[at];
      if (part === undefined) break;
      parts.unshift(part.kind === "quoted-name" ? part.text.slice(1, -1) : part.text);
      if (this.tokens[at - 1]?.text !== "." || this.tokens[at - 1]?.kind !== "symbol") break;
    }
    const name = parts.join(".");
    if (parts.length === 1 && token.kind === "word" && reasons.has(fold(name))) this.#refuseWord(token);
    const pure =
      parts.length === 1
        ? !changingFunctions.has(name.toLowerCase())
        : functionNamespaces.has((parts[0] ?? "").toLowerCase());
    if (!pure) refuse(this.query, token.offset, `the function ${name}`, "only functions that compute may be called");
  }

  #symbol(token: Token): void {
    if (this.#expect === "clause" || !symbols.has(token.text)) this.#refuseWord(token);
    switch (token.text) {
      case "{":
        this.#at--;
        return this.#openBrace(false);
      case ")":
      case "]":
      case "}":
        this.#expect = "continuation";
        return;
      case "*":
      case "+":
        return this.#starOrPlus(token);
      case ";":
        return this.#semicolon(token);
      default:
        this.#expect = "operand";
    }
  }

  /** An operator, or "everything" as in `RETURN *`, or "as often as you like" as in `((a)-->(b))+`. */
  #starOrPlus(token: Token): void {
    const next = this.#peek();
    const everything = this.#expect === "operand" && token.text === "*";
    const ends = this.#expect === "continuation" && next?.kind === "word" && clauseStarts.has(fold(next.text));
    this.#expect = everything || ends ? "continuation" : "operand";
  }

  #semicolon(token: Token): void {
    if (this.#at < this.tokens.length) {
      refuse(this.query, token.offset, "a semicolon", "there may be one statement only");
    }
  }

  #openBrace(subquery: boolean): void {
    this.#at++;
    if (subquery) {
      const next = this.#peek();
      this.#expect = next?.kind === "word" ? "clause" : "operand";
      return;
    }
    const [first, second] = [this.#peek(), this.#peek(1)];
    const isKey = second?.kind === "symbol" && second.text === ":";
    const isName = first?.kind === "word" || first?.kind === "quoted-name" || first?.kind === "string";
    if (isName && !isKey && !this.#isProjection()) this.#refuseWord(first);
    this.#expect = "operand";
  }

  /** `person {name, .id}`: the brace follows a name. */
  #isProjection(): boolean {
    const before = this.tokens[this.#at - 2];
    return (
      before !== undefined &&
      (before.kind === "word" || before.kind === "quoted-name") &&
      !clauseStarts.has(fold(before.text)) &&
      !continuations.has(fold(before.text))
    );
  }

  #last(): Token {
    return this.tokens.at(-1) ?? { kind: "symbol", text: "", offset: this.query.length };
  }

  #refuseWord(token: Token): never {
    const reason = token.kind === "word" ? reasons.get(fold(token.text)) : undefined;
    if (reason !== undefined) refuse(this.query, token.offset, fold(token.text), reason);
    throw new OnrecordError(
      "query-invalid",
      `The query is not valid: ${token.text} cannot stand at ${placeOf(this.query, token.offset)} in a query that reads.`,
      { details: placeIn(this.query, token.offset) },
    );
  }
}

/**
 * Lets through what can only read the graph, and gives it back without its comments. A query is checked against what
 * a reading query may contain, never against a list of bad words, so that what an engine learns tomorrow is refused
 * until it is known.
 */
export function guardReadOnly(query: string): string {
  const { tokens, text } = tokenize(query);
  new Reader(query, tokens).read();
  return text.replace(/;\s*$/u, "");
}
