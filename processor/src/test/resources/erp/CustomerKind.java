package erp;

public enum CustomerKind {
    PERSON,
    COMPANY
}
