// Neither lines nor metrics of hundreds of invocations are read by anybody. Imported first: a logger reads this as it is made.
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
process.env.POWERTOOLS_METRICS_DISABLED = 'true';
