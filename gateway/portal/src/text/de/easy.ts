/** Help in simple words. */
export const easy = {
  title: 'Einfache Sprache',
  sections: [
    {
      title: 'Was ist das hier?',
      sentences: [
        'Auf dieser Seite stehen Vereine von Menschen, die nach Deutschland gekommen sind.',
        'Es stehen auch ihre Treffen und ihre Projekte hier.',
        'Die Vereine in einem Bundesland haben ein gemeinsames Netzwerk.',
        'Jedes Netzwerk schreibt seine Einträge selbst.',
      ],
    },
    {
      title: 'Was kann ich hier tun?',
      sentences: [
        'Unter „Organisationen“ finden Sie Vereine. Sie können nach einem Ort suchen.',
        'Unter „Veranstaltungen“ finden Sie Treffen. Dort steht auch, wenn ein Treffen ausfällt.',
        'Unter „Projekte“ steht, woran die Vereine arbeiten.',
        'Unter „Zahlen“ steht, wie viele Menschen zu Treffen gekommen sind.',
      ],
    },
    {
      title: 'Warum fehlt manchmal etwas?',
      sentences: [
        'Nicht jedes Bundesland macht schon mit.',
        'Manchmal ist der Computer eines Netzwerks nicht zu erreichen.',
        'Dann steht auf der Seite, was fehlt. Die Zahl ist dann zu klein.',
        'Wenn niemand gezählt hat, steht dort „keine Angabe“. Das heißt nicht null.',
      ],
    },
    {
      title: 'Etwas stimmt nicht. Was mache ich?',
      sentences: [
        'Unter jedem Eintrag steht: „Eintrag berichtigen oder löschen“.',
        'Dort können Sie dem Netzwerk schreiben. Sie brauchen kein Konto.',
        'Steht dort Ihr Name, und Sie möchten das nicht? Schreiben Sie das. Sie müssen keinen Grund nennen.',
      ],
    },
  ],
};
