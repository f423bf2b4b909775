recipients-title = Wer deine Daten bekommt
recipients-lede = { $companies } können von { $brand } etwas über dich bekommen. Hier steht, was, wofür, und wie du es beendest.
recipients-if-chosen = Wer nur etwas bekommt, wenn du es wählst
recipient-since = Entschieden hast du am { $when }
recipient-stop = So beendest du es
recipient-needed = Nötig für das, worum du uns bittest, oder vom Gesetz verlangt: { $uses }.
recipients-about = Jedes Unternehmen, das etwas bekommt, was es bekommt und wie du es beendest.
