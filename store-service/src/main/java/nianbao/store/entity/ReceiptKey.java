package nianbao.store.entity;

import java.io.Serializable;

/** A submission's receipt; the members of an archive share one. */
public record ReceiptKey(String receipt, String submissionId) implements Serializable {}
