import { Component, type ReactNode } from 'react';

import type { Texts } from '../../text';

type Props = { readonly texts: Texts; readonly copy: (text: string) => Promise<boolean>; readonly children: ReactNode };
type State = { readonly error: Error | null; readonly isCopied: boolean };

/** Last stop for a fault of Padan: says so, keeps the details for a report, offers to start the pane again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, isCopied: false };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  override render(): ReactNode {
    const { error, isCopied } = this.state;
    const { texts, copy, children } = this.props;
    if (error === null) return children;
    const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <h1 style={{ fontSize: 18 }}>{texts.pane.errorTitle}</h1>
        <p>{texts.pane.errorBody}</p>
        <button type="button" onClick={() => void copy(details).then((isCopied) => this.setState({ isCopied }))}>
          {isCopied ? texts.pane.copied : texts.pane.copyDetails}
        </button>{' '}
        <button type="button" onClick={() => this.setState({ error: null, isCopied: false })}>
          {texts.pane.retry}
        </button>
      </div>
    );
  }
}
