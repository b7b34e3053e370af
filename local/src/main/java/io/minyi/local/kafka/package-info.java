/** What the commands do with Kafka: send raw records, follow what becomes of them, read the lag. */
package io.minyi.local.kafka;
