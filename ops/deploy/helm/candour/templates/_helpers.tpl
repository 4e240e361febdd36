{{- define "candour.labels" -}}
app.kubernetes.io/name: candour
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .side }}
{{- end }}

{{- define "candour.common" -}}
- { name: CANDOUR_BIND, value: "0.0.0.0" }
- { name: CANDOUR_DB_URL, value: {{ required "databaseUrl: as jdbc:postgresql://host/candour" .Values.databaseUrl | quote }} }
- { name: CANDOUR_PUBLIC_ADDRESS, value: {{ printf "https://%s" (required "host: the name that people type" .Values.host) | quote }} }
- { name: CANDOUR_FORWARDED, value: native }
- { name: CANDOUR_ISSUER, value: {{ .Values.issuer | quote }} }
- { name: CANDOUR_WITNESSES, value: {{ .Values.witnesses | quote }} }
{{- end }}

{{- define "candour.pod" -}}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: { type: RuntimeDefault }
# A stop lets what is under way end; before it, the Service takes the node out.
terminationGracePeriodSeconds: 45
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "candour.labels" . | nindent 8 }}
{{- end }}

{{- define "candour.container" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
ports:
  - { name: http, containerPort: {{ .port }} }
startupProbe:
  httpGet: { path: /health/liveness, port: http }
  periodSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /health/liveness, port: http }
  periodSeconds: 10
  timeoutSeconds: 3
readinessProbe:
  httpGet: { path: /health/readiness, port: http }
  periodSeconds: 5
  timeoutSeconds: 3
lifecycle:
  preStop:
    sleep: { seconds: 5 }
{{- end }}
