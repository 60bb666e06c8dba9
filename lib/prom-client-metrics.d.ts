/** prom-client does not declare the types of its single metrics. */
declare module "prom-client/lib/metrics/*" {
  const collect: (
    registry: import("prom-client").Registry,
    config?: { eventLoopMonitoringPrecision?: number },
  ) => void;
  export default collect;
}
