/** What may be wrong with a published protocol, and where. */
export type ProtocolFault =
  | 'unknown-project'
  | 'cost-differs'
  | 'paid-twice'
  | 'left-differs'
  | 'over-budget'
  | 'outcome-differs'
  | 'total-differs'
  | 'share-differs'
  | 'price-missing'
  | 'price-falls'
  | 'price-above-share'
  | 'more-payers-than-votes'
  | 'paid-too-little'
  | 'paid-too-much'
  | 'supporters-could-pay'
  | 'wrong-money'
  | 'out-of-order'
  | 'should-have-stopped'
  | 'would-have-fitted'
  | 'nobody-chose-it';

export interface ProtocolError {
  /** The step, from 1; 0 for the whole. */
  readonly step: number;
  readonly fault: ProtocolFault;
  readonly project: string;
}
