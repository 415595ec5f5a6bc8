package nianbao.store.entity;

import java.io.Serializable;

/** A receipt and what came as it. */
public record ReceiptKey(String receipt, String submissionId) implements Serializable {}
