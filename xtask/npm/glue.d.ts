// The module that wasm-bindgen writes, `source-compare.js`, as far as the scripts of `static/` use it. `src/start.rs` exports it.

interface SourceCompareModule {
  /** Loads and starts the WebAssembly. */
  default(options: { module_or_path: URL }): Promise<unknown>;
  /** From now on this hears the message of a panic, which ends the instance. */
  onPanic(tell: (fault: string) => void): void;
  /** Takes over a prerendered widget with its words, strings with a zero between them; in somebody else's page with the absolute address of the widget's own folder. Throws what is wrong with the words. */
  takeOver(host: Element, root: string | undefined, words: string): void;
}

// The module of the tools, `tools.js`. `crates/tools/src/start.rs` exports it.

interface ToolsModule {
  /** Loads and starts the WebAssembly. */
  default(options: { module_or_path: URL }): Promise<unknown>;
  /** Shows the search in a host; `failed` hears why not, and of a panic later. */
  search(host: Element, failed: (fault: string) => void): void;
}
