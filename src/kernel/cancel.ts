/** Ends a job from outside: once, and for good. */
export class Cancel {
  private readonly listeners = new Set<() => void>();
  private isDone = false;

  get isCancelled(): boolean {
    return this.isDone;
  }

  cancel(): void {
    if (this.isDone) return;
    this.isDone = true;
    for (const listener of [...this.listeners]) listener();
    this.listeners.clear();
  }

  /** Calls back when it is cancelled; returns how to stop that. Nothing comes where it has been cancelled already. */
  onCancel(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}
