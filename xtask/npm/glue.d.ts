// The module that wasm-bindgen writes, `source-compare.js`, as far as the scripts of `static/` use it. `src/start.rs` exports it.

interface SourceCompareModule {
  /** Loads and starts the WebAssembly. */
  default(options: { module_or_path: URL }): Promise<unknown>;
  /** From now on this hears the message of a panic, which ends the instance. */
  onPanic(tell: (fault: string) => void): void;
  /** Takes over a prerendered widget (an empty fault: a translator was there); in somebody else's page with the absolute address of the widget's own folder. */
  takeOver(host: Element, root: string | undefined, done: () => void, failed: (fault: string) => void): void;
}

// The module of the tools, `tools.js`. `crates/tools/src/start.rs` exports it.

interface ToolsModule {
  /** Loads and starts the WebAssembly. */
  default(options: { module_or_path: URL }): Promise<unknown>;
  /** Shows the search in a host; `failed` hears why not, and of a panic later. */
  search(host: Element, failed: (fault: string) => void): void;
}
